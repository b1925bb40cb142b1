import { t } from '#web/i18n.ts'
import type { usePauses } from './use-pauses.ts'

type Pause = ReturnType<typeof usePauses>['pauses'][number]

/** What a pause stops, as the heading of its band. */
export function pauseTitle({ scope, name }: Pick<Pause, 'scope' | 'name'>): string {
  const what = name ?? ''
  switch (scope) {
    case 'organisation':
      return t('Publishing is paused everywhere.')
    case 'department':
      return t('Publishing is paused for {department} and all below it.', { department: what })
    case 'network':
      return t('Publishing is paused on every channel on {network}.', { network: what })
    case 'campaign':
      return t('Publishing is paused for the campaign {campaign}.', { campaign: what })
    case 'channel':
      return t('Publishing is paused on {channel}.', { channel: what })
  }
}
