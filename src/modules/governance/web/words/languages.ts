/** Offered before anybody wrote one: what many organisations speak. Others are found by their code. */
export const commonLanguages: readonly string[] = [
  ...['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'nb', 'sv', 'da', 'fi', 'is', 'pl', 'cs', 'sk', 'hu', 'ro'],
  ...['bg', 'el', 'tr', 'uk', 'ru', 'et', 'lv', 'lt', 'sl', 'hr', 'sr', 'ar', 'he', 'fa', 'hi', 'bn', 'ta'],
  ...['id', 'ms', 'th', 'vi', 'zh', 'ja', 'ko', 'sw', 'af', 'ca', 'eu', 'ga'],
]

/** `de-CH` speaks German: mandates know languages, not their variants. */
export function baseLanguage(code: string): string {
  return code.toLowerCase().split('-')[0] ?? code
}
