/** What the address of a display says besides whose it is: `?stage=…&lang=en&theme=dark`. */
export interface DisplaySettings {
  /** the session whose stage it follows; null follows the meeting's */
  stage: string | null;
  language: string | null;
  theme: 'light' | 'dark';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function displaySettings(search: string): DisplaySettings {
  const query = new URLSearchParams(search);
  const stage = query.get('stage');
  return {
    stage: stage !== null && uuid.test(stage) ? stage.toLowerCase() : null,
    language: query.get('lang'),
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  };
}
