/** Made by `npm run protocol`; a test compares it with the contract, so that the wire never changes by accident. */
export const contractHash = 'ff3e73ae3b011749';
