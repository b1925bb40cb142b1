import { useState } from 'react'
import type { ItemView, VoteView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import styles from '../council.module.css'
import { useAct } from '../use-act.ts'
import { andList, choiceWord, outcomeState } from '../words.ts'
import { OpenVote } from './open-vote.tsx'

const choices = ['yes', 'no', 'abstain'] as const

/** The vote on one item: who may, who has, what came of it. It moves by itself while others vote. */
export function VoteBox({ item }: { item: ItemView }) {
  const { vote } = item
  if (!item.proposal) return null
  if (vote.state === 'open') return <OpenBox item={item} />
  if (vote.outcome === null && vote.mayNotOpen !== null) return null
  return (
    <div className={styles.vote}>
      {vote.outcome ? <Result vote={vote} /> : null}
      {vote.mayNotOpen === null ? <OpenVote item={item} /> : null}
    </div>
  )
}

function OpenBox({ item }: { item: ItemView }) {
  const { vote } = item
  const cast = useAct(
    (choice: (typeof choices)[number]) => api.council.vote({ id: item.id, round: vote.round, choice }),
    t('Your vote is noted. You can change it until it closes.'),
  )
  const close = useAct(
    () => api.council.closeVote({ id: item.id }),
    ({ outcome }) => outcomeState(outcome).words,
  )
  return (
    <section className={styles.vote} aria-label={t('Vote: {title}', { title: item.title })}>
      <p role="status">
        <b className="mid">{t('The vote is open.')}</b> <Turnout vote={vote} />
      </p>
      {vote.mayNotVote === null ? (
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Button
              key={choice}
              size="l"
              kind={vote.mine === choice ? 'pri' : 'plain'}
              pressed={vote.mine === choice}
              busy={cast.isPending && cast.variables === choice}
              onPress={() => cast.mutate(choice)}
            >
              {choiceWord(choice)}
            </Button>
          ))}
        </div>
      ) : (
        <p className="q">{vote.mayNotVote}</p>
      )}
      {vote.missing.length > 0 ? (
        <p className="q t13">
          {t('Not yet: {names}', { names: andList(vote.missing.map((one) => one.name)) })}
        </p>
      ) : null}
      {vote.mayNotClose === null ? (
        <div className={styles.acts}>
          <Button busy={close.isPending} onPress={() => close.mutate(undefined)}>
            {t('Close the vote')}
          </Button>
          <span className="q t13">{t('What is adopted is carried out at once, or on its day.')}</span>
        </div>
      ) : null}
    </section>
  )
}

function Turnout({ vote }: { vote: VoteView }) {
  const { quorum } = vote
  return (
    <>
      {t('{n, plural, one {# has voted} other {# have voted}}', { n: vote.voted.length })}
      {quorum
        ? `, ${t('quorum {present} of {required}', { present: quorum.present, required: quorum.required })}`
        : ''}
      {vote.closesAt ? (
        <>
          , {t('closes')} <Time at={vote.closesAt} />
        </>
      ) : null}
    </>
  )
}

function Result({ vote }: { vote: VoteView }) {
  const [shown, setShown] = useState(false)
  if (!vote.outcome) return null
  const state = outcomeState(vote.outcome)
  const named = vote.voted.filter((one) => one.choice !== null)
  return (
    <>
      <p>
        <StateWord tone={state.tone}>{state.words}</StateWord>{' '}
        {vote.tally ? t('{yes} yes, {no} no, {abstain} abstained', { ...vote.tally }) : null}
        {vote.quorum ? (
          <span className="q">
            {' '}
            {t('{present} took part, {required} needed', {
              present: vote.quorum.present,
              required: vote.quorum.required,
            })}
          </span>
        ) : null}
      </p>
      {named.length > 0 ? (
        <>
          <Button kind="ghost" size="s" expanded={shown} onPress={() => setShown(!shown)}>
            {t('Who voted how')}
          </Button>
          {shown
            ? choices.map((choice) => {
                const names = named.filter((one) => one.choice === choice).map((one) => one.name)
                return names.length > 0 ? (
                  <p key={choice} className="t13">
                    <b className="mid">{choiceWord(choice)}:</b> {andList(names)}
                  </p>
                ) : null
              })
            : null}
        </>
      ) : null}
    </>
  )
}
