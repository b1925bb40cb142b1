import { useState } from 'react'
import type { Answering } from '#modules/inbox/contract.ts'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

type QuestionOf = {
  answering: Answering | undefined
  text: string
  insert: () => Promise<void>
}

/**
 * On desks that ask when they close: the first press of “Send and close” puts the question into the answer, and a person
 * sends it with the next one, or takes it out first. True when this press only asked.
 */
export function useClosingQuestion({ answering, text, insert }: QuestionOf): () => boolean {
  const [asked, setAsked] = useState(false)
  return () => {
    if (asked || !answering?.asksOnClose || answering.said || text.includes('/p/how-was-it/')) return false
    setAsked(true)
    void insert()
    toast(t('This desk asks how it was. The question stands in your answer; send it, or take it out first.'))
    return true
  }
}
