import { currentLocale } from './i18n.ts'

const codes =
  'en de fr es it pt nl nb sv da fi is pl cs sk hu ro bg el tr uk ru et lv lt sl hr sr ar he fa hi bn zh ja ko'

/** A language in the viewer’s own; a code the browser does not know stays a code. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([currentLocale()], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** Languages to choose from, by name; `also` is there even when it is not a common one. */
export function languageOptions(also: string | null = null): { value: string; label: string }[] {
  const all = new Set([...codes.split(' '), ...(also ? [also] : [])])
  return [...all]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, currentLocale()))
}
