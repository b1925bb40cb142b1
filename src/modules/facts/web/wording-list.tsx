import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { FactView, WordingView } from '../contract.ts'
import { WordingCard } from './wording-card.tsx'

const open = (wording: WordingView): boolean => ['proposed', 'approved', 'released'].includes(wording.state)

/** The live words by language, what is on its way, and what was said before. */
export function WordingList({ fact }: { fact: FactView }) {
  const byLanguage = (a: WordingView, b: WordingView): number =>
    languageName(a.lang).localeCompare(languageName(b.lang))
  const live = fact.wordings.filter((wording) => wording.state === 'live').sort(byLanguage)
  const coming = fact.wordings.filter(open)
  const past = fact.wordings.filter((wording) => wording.state !== 'live' && !open(wording))
  return (
    <>
      {coming.length > 0 ? (
        <Panel title={t('On the way')}>
          {coming.map((wording) => (
            <WordingCard key={wording.id} wording={wording} fact={fact} />
          ))}
        </Panel>
      ) : null}
      <Panel title={t('Live wordings')} note={t('Exactly one in each language')}>
        {live.length === 0 ? <p className="q">{t('Nothing is live yet.')}</p> : null}
        {live.map((wording) => (
          <WordingCard key={wording.id} wording={wording} fact={fact} />
        ))}
      </Panel>
      {past.length > 0 ? (
        <Panel title={t('What was before')}>
          {past.map((wording) => (
            <WordingCard key={wording.id} wording={wording} fact={fact} past />
          ))}
        </Panel>
      ) : null}
    </>
  )
}
