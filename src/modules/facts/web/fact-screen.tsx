import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useParams, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { FactView } from '../contract.ts'
import { ChangeForm } from './change-form.tsx'
import { FactActs } from './fact-acts.tsx'
import { FactState } from './fact-table.tsx'
import { className, classTone, kindName, slotName } from './fact-words.ts'
import { TryBox } from './try-box.tsx'
import { WordingForm } from './wording-form.tsx'
import { WordingList } from './wording-list.tsx'

/** One fact: its words in every language, who consented, how far it may travel, and how texts are found. */
export function Screen() {
  const { factId = '' } = useParams<{ factId?: string }>()
  const query = useQuery(orpc.facts.show.queryOptions({ input: { factId } }))
  usePlace([t('People'), t('Facts'), query.data?.name ?? t('Fact')])
  return (
    <Page>
      <QueryView query={query} skeleton="form" what={t('The fact could not be loaded.')}>
        {(fact) => <Whole fact={fact} />}
      </QueryView>
    </Page>
  )
}

function Whole({ fact }: { fact: FactView }) {
  const { form } = useSearch<{ form?: string }>()
  const set = useSetSearch()
  const close = (): void => set({ form: undefined })
  return (
    <>
      <PageTitle
        title={fact.name}
        note={kindName(fact.kind)}
        state={<FactState fact={fact} />}
        actions={<FactActs fact={fact} form={form} />}
      />
      {form === 'wording' && fact.mayNot.propose === null ? (
        <Panel title={t('Propose a wording')}>
          <WordingForm fact={fact} onDone={close} />
        </Panel>
      ) : null}
      {form === 'change' && fact.mayNot.propose === null ? (
        <Panel title={t('Change the fact')}>
          <ChangeForm fact={fact} onDone={close} />
        </Panel>
      ) : null}
      <Split aside={<Aside fact={fact} />}>
        <WordingList fact={fact} />
        <Panel
          title={t('How texts are found')}
          note={t('Whole words; capitals, accents and invisible signs make no difference.')}
        >
          <Phrases fact={fact} />
          <TryBox />
        </Panel>
      </Split>
    </>
  )
}

function Phrases({ fact }: { fact: FactView }) {
  if (fact.phrases.length === 0)
    return <p className="q">{t('Only the wordings themselves are looked for.')}</p>
  return (
    <p>
      {fact.phrases.map((phrase) => (
        <span key={phrase}>
          <Chip>{phrase}</Chip>{' '}
        </span>
      ))}
    </p>
  )
}

function Aside({ fact }: { fact: FactView }) {
  const { source, owner, places } = fact
  return (
    <Panel title={t('About this fact')}>
      <Facts
        items={[
          [
            t('Class'),
            <Chip key="class" tone={classTone(fact.class)}>
              {className(fact.class)}
            </Chip>,
          ],
          [
            t('Answers for it'),
            owner.left ? (
              <StateWord key="owner" tone="warn" icon="warning">
                {t('{name}, who left', { name: owner.name })}
              </StateWord>
            ) : (
              owner.name
            ),
          ],
          [
            t('Source of truth'),
            source.url ? (
              <a key="source" className="link" href={source.url} rel="noreferrer noopener" target="_blank">
                {source.text}
              </a>
            ) : (
              source.text
            ),
          ],
          [
            t('May appear'),
            places === null ? t('anywhere') : places.map((one) => one.label).join(', ') || t('nowhere'),
          ],
          ...(fact.regions.length > 0 ? [[t('Regions'), fact.regions.join(', ')] as const] : []),
          ...(fact.subjectName ? [[t('Name'), fact.subjectName] as const] : []),
          ...(fact.person ? [[t('Whom it is about'), fact.person.name] as const] : []),
          ...(fact.embargoUntil ? [[t('Embargo until'), formatDay(fact.embargoUntil)] as const] : []),
          [t('Consents needed'), fact.approvers.map(slotName).join(', ')],
          [t('Last reviewed'), <Reviewed key="reviewed" fact={fact} />],
          [t('Review due'), formatDay(fact.reviewAt)],
        ]}
      />
      <p className="q">
        <Link to="/people/facts/rules">{t('Who approves which fact')}</Link>
      </p>
    </Panel>
  )
}

function Reviewed({ fact }: { fact: FactView }) {
  return (
    <>
      <Time at={fact.reviewedAt} /> {fact.reviewedBy ? t('by {name}', { name: fact.reviewedBy.name }) : null}
    </>
  )
}
