/** Made by `npm run protocol`; a test compares it with the contract, so that the wire never changes by accident. */
export const contractHash = '60a1f67b7ee74d0d';
