import type { AnnouncementView } from '@miteinander/shared/display/display.contract';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ActionButton } from './action-button.tsx';
import styles from './announcement-panel.module.css';

interface AnnouncementPanelProps {
  announcements: readonly AnnouncementView[];
  languages: readonly string[];
  textarea: RefObject<HTMLTextAreaElement | null>;
  onPublish: (text: Record<string, string>, onStage: boolean) => Promise<boolean>;
  onShow: (announcement: AnnouncementView) => void;
  onWithdraw: (announcement: AnnouncementView) => void;
}

/** Telling everybody something, on phones and, if wanted, on the stage. */
export function AnnouncementPanel(props: AnnouncementPanelProps) {
  const { announcements, languages, textarea, onPublish, onShow, onWithdraw } = props;
  const { t, text, lang } = useI18n<DeskKey>();
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

  return (
    <div className={styles.panel}>
      {languages.slice(0, 2).map((language, index) => (
        <textarea
          key={language}
          ref={index === 0 ? textarea : undefined}
          className={styles.text}
          lang={language}
          rows={2}
          maxLength={500}
          aria-label={t('announcement.inLanguage', { language })}
          placeholder={
            languages.length > 1 ? t('announcement.inLanguage', { language }) : t('announcement.label')
          }
          value={typed[language] ?? ''}
          onChange={(event) => setTyped({ ...typed, [language]: event.target.value })}
          onKeyDown={byKey}
        />
      ))}
      <div className={styles.send}>
        <label>
          <input type="checkbox" checked={onStage} onChange={(event) => setOnStage(event.target.checked)} />
          {t('announcement.alsoOnStage')}
        </label>
        <ActionButton onAct={() => void publish()} disabled={Object.keys(filled).length === 0}>
          {t('announcement.publish')}
        </ActionButton>
      </div>
      <ul className={styles.list}>
        {announcements.map((each) => (
          <li key={each.id}>
            <p lang={lang(each.text)}>{text(each.text)}</p>
            <ActionButton look="word" onAct={() => onShow(each)}>
              {t('announcement.show')}
            </ActionButton>
            <ActionButton look="word" onAct={() => onWithdraw(each)}>
              {t('announcement.withdraw')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
