import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import type { ContentRule } from '../types.ts'
import { ContentRow } from './content-row.tsx'
import { freshId, replaced } from './draft.ts'
import styles from './rules.module.css'
import { TryText } from './try-text.tsx'
import { useDesk } from './use-desk.ts'

/** Words, links and channels that make a content sensitive, or say what it is about. */
export function Part() {
  const { rulebook, mayNot, edit } = useDesk()
  const { content } = rulebook
  const [open, setOpen] = useState<string | null>(null)
  const change = (next: ContentRule[]): void => edit({ content: next })
  const add = (): void => {
    const rule = newRule(content)
    change([...content, rule])
    setOpen(rule.id)
  }
  return (
    <>
      <TryText />
      <Panel
        title={t('What makes a content sensitive')}
        note={t('The strictest class that any rule gives counts')}
      >
        {content.length === 0 ? (
          <EmptyState
            title={t('No rule looks at words yet')}
            text={t('Every content is then routine. Add a rule with the words that must not go out unread.')}
          />
        ) : null}
        <ul className={styles.rows}>
          {content.map((rule, index) => (
            <ContentRow
              key={rule.id}
              rule={rule}
              open={open === rule.id}
              onToggle={mayNot ? undefined : () => setOpen(open === rule.id ? null : rule.id)}
              onChange={(next) => change(replaced(content, index, next))}
            />
          ))}
        </ul>
        {mayNot || content.length >= 200 ? null : (
          <p className={styles.add}>
            <Button icon="plus" onPress={add}>
              {t('Add a rule')}
            </Button>
          </p>
        )}
      </Panel>
    </>
  )
}

function newRule(content: readonly ContentRule[]): ContentRule {
  return {
    id: freshId('rule', content),
    class: 'C',
    topic: null,
    reserved: false,
    kinds: null,
    words: [],
    hosts: [],
    channelIds: null,
  }
}
