/** Made by `npm run protocol`; a test compares it with the contract, so that the wire never changes by accident. */
export const contractHash = '07814bdf90a02535';
