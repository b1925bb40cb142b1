import { t } from '#web/i18n.ts'
import { camelCaseHint, mayBeSeveralWords, tidyTag } from '../contract.ts'

export type ListedTag = {
  id: string
  name: string
  media: number
  texts: number
  unclear: boolean
  merged: readonly { id: string; name: string }[]
}

/** What to say about a tag while it is being written; undefined when it is fine. */
export function tagHint(typed: string): string | undefined {
  const tag = tidyTag(typed)
  const better = camelCaseHint(tag)
  if (better) return t('Capitals tell the words apart: #{tag}', { tag: better })
  return mayBeSeveralWords(tag)
    ? t('Several words? Begin each with a capital; screen readers then read them as words.')
    : undefined
}
