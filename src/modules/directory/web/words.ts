import { t } from '#web/i18n.ts'
import type { Field, ImportCard, PlannedLineView } from '../contract.ts'

export function fieldName(field: Field | 'line'): string {
  const names: Record<Field | 'line', string> = {
    name: t('Whole name'),
    givenName: t('First name'),
    familyName: t('Last name'),
    email: t('E-mail address'),
    title: t('Title'),
    department: t('Department'),
    manager: t('Manager'),
    languages: t('Languages'),
    regions: t('Regions'),
    topics: t('Topics'),
    roles: t('Roles'),
    startsOn: t('First day here'),
    endsOn: t('First day no longer here'),
    externalId: t('Number in the other system'),
    line: t('The whole line'),
  }
  return names[field]
}

export function kindWord(kind: PlannedLineView['kind']): string {
  const words: Record<PlannedLineView['kind'], string> = {
    new: t('New'),
    returns: t('Comes back'),
    changed: t('Changed'),
    same: t('As it is'),
    error: t('Error'),
  }
  return words[kind]
}

export function stateWord(state: ImportCard['state']): string {
  const words: Record<ImportCard['state'], string> = {
    draft: t('Not started'),
    waiting: t('About to begin'),
    running: t('Running'),
    done: t('Done'),
    failed: t('Nothing was imported'),
    undone: t('Taken back'),
    dropped: t('Put away'),
  }
  return words[state]
}

/** “12 new, 3 changed, 1 left”; what is zero is left out. */
export function countWords(counts: NonNullable<ImportCard['counts']>): string {
  const parts = [
    counts.new > 0 ? t('{n} new', { n: counts.new }) : '',
    counts.returns > 0 ? t('{n} back', { n: counts.returns }) : '',
    counts.changed > 0 ? t('{n} changed', { n: counts.changed }) : '',
    counts.same > 0 ? t('{n} as they were', { n: counts.same }) : '',
    counts.leaving > 0 ? t('{n} leaving', { n: counts.leaving }) : '',
    counts.error > 0 ? t('{n} left out', { n: counts.error }) : '',
  ]
  return parts.filter(Boolean).join(', ')
}
