import { t } from '#web/i18n.ts'
import type { MandateView } from './search.ts'

export function viewWord(view: MandateView): string {
  const words: Record<MandateView, () => string> = {
    standing: () => t('Standing'),
    spokespersons: () => t('Spokespersons'),
    flagged: () => t('Need a look'),
    over: () => t('Over'),
  }
  return words[view]()
}

/** What stands where a view holds nothing, and the first step. */
export function nothingWords(view: MandateView): { title: string; text: string } {
  const words: Record<MandateView, () => { title: string; text: string }> = {
    standing: () => ({
      title: t('Nobody has a mandate yet'),
      text: t('Without one nothing leaves. Agents and editors get theirs with their roles, under People.'),
    }),
    spokespersons: () => ({
      title: t('Nobody makes statements for us yet'),
      text: t(
        'A spokesperson has the mandate to make statements on named topics. Grant one, and choose whether it stands on the public page.',
      ),
    }),
    flagged: () => ({
      title: t('Every mandate is in order'),
      text: t(
        'A deputy whose time is over, a holder who left, a certificate that ran out: such mandates stand here with the cure.',
      ),
    }),
    over: () => ({
      title: t('No mandate is over'),
      text: t('Mandates that ended stay readable here: who could say what, until when.'),
    }),
  }
  return words[view]()
}
