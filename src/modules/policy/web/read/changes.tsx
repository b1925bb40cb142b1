import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import type { Comparison, PolicyPage } from '../../contract.ts'
import { sectionTitle } from '../words.ts'
import styles from './read.module.css'

/** What this version changed in the one before it, word by word. */
export function Changes({ page }: { page: PolicyPage }) {
  const to = page.version.number
  const query = useQuery(
    orpc.policy.compare.queryOptions({
      input: { policyId: page.policy.id, from: to - 1, to, lang: page.lang as 'en' },
    }),
  )
  return (
    <QueryView
      query={query}
      skeleton="text"
      what={t('The comparison could not be loaded.')}
      isEmpty={(data) => data.sections.length === 0}
      empty={
        <EmptyState
          title={t('No word of this language changed')}
          text={t('The change was in another language, in the title or in the question.')}
        />
      }
    >
      {(data) => (
        <div className={styles.changed}>
          <p className="q">
            {t('Version {to} beside version {from}. Struck words went, underlined words came.', data)}
          </p>
          {data.sections.map((section) => (
            <section key={section.section}>
              <h2>{sectionTitle(section.section)}</h2>
              <Pieces pieces={section.pieces} lang={page.lang} />
            </section>
          ))}
        </div>
      )}
    </QueryView>
  )
}

type Piece = Comparison['sections'][number]['pieces'][number]

function Pieces({ pieces, lang }: { pieces: readonly Piece[]; lang: string }) {
  return (
    <p className={styles.pieces} lang={lang}>
      {pieces.map((piece, i) => {
        const key = `${i}${piece.op}`
        if (piece.op === 'added') return <ins key={key}>{piece.text}</ins>
        if (piece.op === 'removed') return <del key={key}>{piece.text}</del>
        return <span key={key}>{piece.text}</span>
      })}
    </p>
  )
}
