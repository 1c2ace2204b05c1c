/** Made by `npm run protocol`; a test compares it with the contract, so that the wire never changes by accident. */
export const contractHash = '956fd95bb5d17f8f';
