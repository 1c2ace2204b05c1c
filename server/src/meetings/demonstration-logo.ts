/** The name under which the demonstration's meeting file knows its logo. */
export const demonstrationLogoName = 'miteinander-logo.svg';

/** Two who speak, one warm and one cool, and where they meet they share a space. Drawn for this program. */
export const demonstrationLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 72" role="img" aria-label="Miteinander">
  <path fill="#d9722e" d="M30 6c14 0 26 10 26 23S44 52 30 52c-3 0-6 0-8-1L9 57l3-11C7 42 4 36 4 29 4 16 16 6 30 6Z"/>
  <path fill="#2c87a1" fill-opacity=".9" d="M66 16c14 0 26 10 26 23 0 7-3 13-8 17l3 11-13-6c-2 1-5 1-8 1-14 0-26-10-26-23s12-23 26-23Z"/>
</svg>
`;
