import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { Family, Row } from './specimen.tsx';
import type { WorkshopKey } from './workshop.de.ts';

export function DialogSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  const { toast } = useSpeech();
  const [open, setOpen] = useState<'sheet' | 'middle' | null>(null);
  return (
    <Family title={t('dialogs')}>
      <Row>
        <Button onClick={() => setOpen('sheet')}>{t('sheet')}</Button>
        <Button onClick={() => setOpen('middle')}>{t('middle')}</Button>
        <Button onClick={() => toast(t('note.text'))}>{t('note')}</Button>
      </Row>
      <Dialog
        title={t('question')}
        open={open !== null}
        place={open ?? 'sheet'}
        onClose={() => setOpen(null)}
      >
        <p>{t('dialog.text')}</p>
      </Dialog>
    </Family>
  );
}
