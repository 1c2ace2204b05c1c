/** Made by `npm run protocol`; a test compares it with the contract, so that the wire never changes by accident. */
export const contractHash = '4894a8b03960a1ef';
