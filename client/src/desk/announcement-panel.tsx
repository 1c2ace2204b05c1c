import type { AnnouncementView } from '@miteinander/shared/display/display.contract';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import { phraseIn, phraseNames } from './announcement-phrases.ts';
import styles from './announcement-panel.module.css';
import { DeskMenu } from './desk-menu.tsx';

interface AnnouncementPanelProps {
  announcements: readonly AnnouncementView[];
  languages: readonly string[];
  textarea: RefObject<HTMLTextAreaElement | null>;
  /** whether somebody is at it, which the other desks are told */
  onTyping: (isTyping: boolean) => void;
  onPublish: (text: Record<string, string>, onStage: boolean) => Promise<boolean>;
  onPreview: (announcement: AnnouncementView) => void;
  onWithdraw: (announcement: AnnouncementView) => void;
}

/** Telling everybody something, on phones and, if wanted, on the stage. */
export function AnnouncementPanel(props: AnnouncementPanelProps) {
  const { announcements, languages, textarea, onTyping, onPublish, ...onOne } = props;
  const { t } = useI18n<DeskKey>();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [onStage, setOnStage] = useState(true);
  const filled = Object.fromEntries(Object.entries(typed).filter(([, each]) => each.trim() !== ''));

  const publish = async () => {
    if (Object.keys(filled).length === 0 || !(await onPublish(filled, onStage))) return;
    setTyped({});
    textarea.current?.blur();
  };
  const byKey = (pressed: KeyboardEvent<HTMLTextAreaElement>) => {
    if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
    pressed.preventDefault();
    void publish();
  };
  const phrases = phraseNames.map((name) => ({
    id: name,
    name: t(`announcement.phrases.${name}`),
    run: () => setTyped(phraseIn(name, languages)),
  }));

  return (
    <div className={styles.panel}>
      {languages.slice(0, 2).map((language, index) => (
        <textarea
          key={language}
          ref={index === 0 ? textarea : undefined}
          className={styles.text}
          lang={language}
          rows={3}
          maxLength={500}
          aria-label={t('announcement.inLanguage', { language })}
          placeholder={
            languages.length > 1 ? t('announcement.inLanguage', { language }) : t('announcement.label')
          }
          value={typed[language] ?? ''}
          onChange={(event) => setTyped({ ...typed, [language]: event.target.value })}
          onKeyDown={byKey}
          onFocus={() => onTyping(true)}
          onBlur={() => onTyping(false)}
        />
      ))}
      <label className={styles.check}>
        <input type="checkbox" checked={onStage} onChange={(event) => setOnStage(event.target.checked)} />
        {t('announcement.alsoOnStage')}
      </label>
      <div className={styles.send}>
        <DeskMenu entries={phrases}>{t('announcement.phrases')}</DeskMenu>
        <button
          type="button"
          className={styles.publish}
          onClick={() => void publish()}
          disabled={Object.keys(filled).length === 0}
        >
          {t('announcement.publish')}
        </button>
      </div>
      <Announced announcements={announcements} {...onOne} />
    </div>
  );
}

type AnnouncedProps = Pick<AnnouncementPanelProps, 'announcements' | 'onPreview' | 'onWithdraw'>;

function Announced({ announcements, onPreview, onWithdraw }: AnnouncedProps) {
  const { t, text, lang } = useI18n<DeskKey>();
  return (
    <ul className={styles.list}>
      {announcements.map((each) => (
        <li key={each.id}>
          <p lang={lang(each.text)}>{text(each.text)}</p>
          <ActionButton look="word" onAct={() => onPreview(each)}>
            {t('announcement.preview')}
          </ActionButton>
          <ActionButton look="word" onAct={() => onWithdraw(each)}>
            {t('announcement.withdraw')}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
