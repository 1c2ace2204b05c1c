import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { useState } from 'react';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { WriteInstead } from './write-instead.tsx';

interface WriteInsteadButtonProps extends Pick<ButtonProps, 'look' | 'wide'> {
  /** the attendee's id */
  owner: string;
  session: string;
  request: RequestedView;
}

/** Leads from a request to speak to a question in writing. */
export function WriteInsteadButton({ owner, session, request, ...looks }: WriteInsteadButtonProps) {
  const { t } = useI18n<FloorKey>();
  const [isWriting, setIsWriting] = useState(false);
  const close = () => setIsWriting(false);
  return (
    <>
      <Button {...looks} onClick={() => setIsWriting(true)}>
        {t('floor.write')}
      </Button>
      <Dialog title={t('floor.write-title')} open={isWriting} onClose={close}>
        <WriteInstead {...{ owner, session, request }} onDone={close} />
      </Dialog>
    </>
  );
}
