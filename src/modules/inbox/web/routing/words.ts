import type { ArrivalKind } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'

const names: Record<ArrivalKind, () => string> = {
  mention: () => t('Mentions'),
  reply: () => t('Replies'),
  quote: () => t('Quotes'),
  comment: () => t('Comments'),
  message: () => t('Private messages'),
  review: () => t('Reviews'),
  article: () => t('Articles'),
}

/** A way in which people reach us, as a plural. */
export const kindName = (kind: ArrivalKind): string => names[kind]()
