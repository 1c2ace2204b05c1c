import type { Branding } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import styles from './branding.module.css';

/** Who is responsible for the meeting, and what they say about data; nothing where they say nothing. */
export function LegalLinks({ branding }: { branding: Branding }) {
  const { t } = useI18n<AttendeeKey>();
  const links = [
    { href: branding.imprint, words: t('legal.imprint') },
    { href: branding.privacy, words: t('legal.privacy') },
  ];
  const given = links.flatMap(({ href, words }) => (href === null ? [] : [{ href, words }]));
  if (given.length === 0) return null;
  return (
    <p className={styles.links}>
      {given.map(({ href, words }) => (
        <a key={href} className={styles.link} href={href} target="_blank" rel="noreferrer">
          {words}
        </a>
      ))}
    </p>
  );
}
