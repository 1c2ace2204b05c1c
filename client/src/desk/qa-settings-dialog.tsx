import type { QaView } from '@miteinander/shared/questions/questions.contract';
import { useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { Configure } from './qa-change.ts';
import { QaHintsForm } from './qa-hints-form.tsx';
import { QaLabelsForm } from './qa-labels-form.tsx';
import styles from './triage-dialog.module.css';
import type { TriageDialogProps } from './triage-dialog-props.ts';

/** In seconds; 0: as many as they like. */
const slowModes = [0, 30, 60, 120, 300, 600] as const;
const orders = ['support', 'newest', 'balanced'] as const;

/** How questions are asked in this session; every change counts at once. */
export function QaSettingsDialog({ model, session, onClose }: TriageDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { questions, commands } = model.triage;
  const { qa } = questions;
  if (!qa) return null;
  const configure: Configure = (change, waiting = 'keep') =>
    commands.send({
      name: 'question:configure',
      of: [],
      done: t('triage.did.configured'),
      input: () => ({ session, expects: qa.revision ?? 0, change, waiting }),
    });
  return (
    <DeskDialog title={t('qa.title')} isOpen onClose={onClose}>
      <div className={styles.form}>
        <Switch
          label={t('qa.asking')}
          hint={t('qa.askingHint')}
          checked={qa.asking === 'open'}
          onChange={(isOn) => void configure({ asking: isOn ? 'open' : 'closed' })}
        />
        <ModerationSwitch qa={qa} configure={configure} />
        <Switch
          label={t('qa.toPanelists')}
          hint={t('qa.toPanelistsHint')}
          checked={qa.toPanelists}
          onChange={(toPanelists) => void configure({ toPanelists })}
        />
        <Select
          label={t('qa.slowMode')}
          value={qa.slowModeS}
          onChange={(event) => void configure({ slowModeS: Number(event.target.value) })}
        >
          {slowModesWith(qa.slowModeS).map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds === 0 ? t('qa.slowModeOff') : t('qa.slowModeOn', { n: seconds })}
            </option>
          ))}
        </Select>
        <Select
          label={t('qa.order')}
          value={qa.order}
          onChange={(event) => void configure({ order: event.target.value as (typeof orders)[number] })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`triage.orders.${order}`)}
            </option>
          ))}
        </Select>
        <QaLabelsForm
          labels={qa.labels ?? []}
          languages={model.desk.meeting?.languages}
          configure={configure}
        />
        <QaHintsForm model={model} />
      </div>
    </DeskDialog>
  );
}

function slowModesWith(current: number): readonly number[] {
  return [...new Set([...slowModes, current])].toSorted((a, b) => a - b);
}

/** Before questions stop to wait it is said how many do, and asked what becomes of them. */
function ModerationSwitch({ qa, configure }: { qa: QaView; configure: Configure }) {
  const { t } = useI18n<DeskKey>();
  const [isAsking, setAsking] = useState(false);
  const waiting = qa.waiting ?? 0;
  const turn = (isModerated: boolean) => {
    if (!isModerated && waiting > 0) setAsking(true);
    else void configure({ isModerated });
  };
  const turnOff = (what: 'approve' | 'keep') => {
    setAsking(false);
    void configure({ isModerated: false }, what);
  };
  return (
    <>
      <Switch
        label={t('qa.moderated')}
        hint={t('qa.moderatedHint')}
        checked={qa.isModerated}
        onChange={turn}
      />
      {isAsking && (
        <section className={styles.section} role="alert">
          <p>{t('qa.waitingAsk', { n: waiting })}</p>
          <div className={styles.answers}>
            <Button onClick={() => setAsking(false)}>{t('draft.cancel')}</Button>
            <Button onClick={() => turnOff('keep')}>{t('qa.waitingKeep')}</Button>
            <Button onClick={() => turnOff('approve')}>{t('qa.waitingApprove', { n: waiting })}</Button>
          </div>
        </section>
      )}
    </>
  );
}
