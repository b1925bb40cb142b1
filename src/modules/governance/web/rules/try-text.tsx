import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { ErrorState } from '#web/design/error-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSettled } from '#web/use-settled.ts'
import { ClassLine } from '../parts/class-line.tsx'
import { MarkedText } from '../parts/marked-text.tsx'
import type { Kind } from '../types.ts'
import styles from './content.module.css'
import { useDesk } from './use-desk.ts'

/** Try a text: which class, about what, and which words made it so. */
export function TryText() {
  const { changed } = useDesk()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Kind>('post')
  const asked = useSettled({ text, kind })
  const query = useQuery({
    ...orpc.governance.classify.queryOptions({ input: { ...asked, channelIds: [] } }),
    enabled: asked.text.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const answer = asked.text.trim() === '' ? undefined : query.data
  return (
    <Panel
      title={t('Try a text')}
      note={changed.includes('content') ? t('by the rules as adopted, without your change') : undefined}
    >
      <div className={styles.try}>
        <div className={styles.ask}>
          <TextArea
            name="try"
            label={t('Text')}
            rows={4}
            placeholder={t('Paste what somebody would like to publish')}
            value={text}
            onChange={setText}
          />
          <Select
            name="tryKind"
            label={t('As')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'post', label: t('a post') },
              { value: 'reply', label: t('a reply') },
            ]}
          />
        </div>
        <div className={styles.found} aria-live="polite">
          {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
          {answer ? (
            <>
              <ClassLine
                of={answer.class}
                topics={answer.topics}
                because={answer.because}
                text={asked.text}
              />
              <MarkedText text={asked.text} found={answer.because.map((one) => one.found)} />
            </>
          ) : query.error ? null : (
            <p className="q">{t('The class stands here, with the words that made it so.')}</p>
          )}
        </div>
      </div>
    </Panel>
  )
}
