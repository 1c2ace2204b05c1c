import { useI18n } from '../i18n/i18n.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Icon } from '../ui/icon.tsx';
import * as icons from '../ui/icons.ts';
import { Columns, Family, Row } from './specimen.tsx';
import type { WorkshopKey } from './workshop.de.ts';

export function ButtonSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  return (
    <Family title={t('buttons')}>
      <Row>
        <Button look="strong">{t('send')}</Button>
        <Button>{t('change')}</Button>
        <Button look="text">{t('later')}</Button>
        <Button look="stop">{t('leave')}</Button>
      </Row>
      <Row>
        <Button look="strong" disabled>
          {t('send')}
        </Button>
        <Button disabled>{t('change')}</Button>
        <Button look="strong" busy>
          {t('sending')}
        </Button>
      </Row>
      <Columns>
        <Button look="strong" wide>
          {t('send')}
        </Button>
        <Button wide>{t('answers.third')}</Button>
      </Columns>
      <Row>
        <IconButton icon={icons.closeIcon} label={t('later')} />
        <IconButton icon={icons.searchIcon} label={t('search')} look="edge" />
        <IconButton icon={icons.searchIcon} label={t('search')} look="edge" disabled />
        {Object.entries(icons).map(([name, icon]) => (
          <Icon key={name} icon={icon} />
        ))}
      </Row>
    </Family>
  );
}
