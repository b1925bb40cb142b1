import { t } from './i18n.ts'

/** What a tactic is called, by its number 1 to 12; the order and the ids are kernel/tactics.ts. */
export function tacticName(no: number): string {
  return (
    [
      t('Useful content, regularly'),
      t('Cross-promotion online and offline'),
      t('Planning and budget'),
      t('Customer service'),
      t('Employees as representatives'),
      t('Events online'),
      t('Public relations'),
      t('Crisis'),
      t('Market research'),
      t('Human resources'),
      t('Investor relations'),
      t('Relations across the organisation'),
    ][no - 1] ?? ''
  )
}

/** The twelve tactics, as choices. */
export function tacticChoices(): { value: string; label: string }[] {
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: `${index + 1} · ${tacticName(index + 1)}`,
  }))
}
