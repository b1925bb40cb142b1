import { t } from '#web/i18n.ts'

/** What is said when a file of rates came in; null where none did: then its wrong lines say everything, once. */
export function takenWords({ taken }: { readonly taken: number }): string | null {
  return taken > 0 ? t('{n, plural, one {# rate} other {# rates}} taken in.', { n: taken }) : null
}
