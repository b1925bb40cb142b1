import { useState } from 'react'
import type { Outsider } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import styles from './people.module.css'
import { usePersonActs } from './use-person.ts'
import { pageOf, proofWord } from './words.ts'

type Candidate = Outsider['candidates'][number]

/** Their accounts, why they are one person, and who else they may be. */
export function AccountsPart({ person }: { person: Outsider }) {
  const [asking, setAsking] = useState<Candidate | null>(null)
  const [code, setCode] = useState<string | null>(null)
  return (
    <Panel title={t('Accounts')}>
      <ul className={styles.accounts}>
        {person.accounts.map((account) => (
          <li key={account.id}>
            <NetworkGlyph network={account.network} label={account.networkName} />
            {account.profileUrl ? (
              <a className="clip" href={account.profileUrl} target="_blank" rel="noreferrer">
                {account.handle}
              </a>
            ) : (
              <span className="clip">{account.handle}</span>
            )}
            {account.followers === null ? null : (
              <span className="qq">{t('{count} followers', { count: formatNumber(account.followers) })}</span>
            )}
            <LinkButton onPress={() => setCode(account.id)}>{t('Make a word')}</LinkButton>
          </li>
        ))}
      </ul>
      <Merges person={person} />
      {person.candidates.length > 0 ? (
        <div className={styles.candidates}>
          <h3 className="label">{t('Perhaps the same person')}</h3>
          {person.candidates.map((one) => (
            <p key={one.id} className={`${styles.candidate} t13`}>
              <NetworkGlyph network={one.network} label={one.networkName} />
              <Link className="link" to={pageOf(one.id)}>
                {one.handle}
              </Link>{' '}
              <span className="q">
                {one.because === 'same-handle-and-name'
                  ? t('has the same handle and name')
                  : t('has the same handle')}
              </span>{' '}
              <LinkButton onPress={() => setAsking(one)}>{t('They are one')}</LinkButton>
            </p>
          ))}
          <p className="qq t13">{t('A name alone merges nobody.')}</p>
        </div>
      ) : null}
      {asking ? <MergeDialog person={person} other={asking} onClose={() => setAsking(null)} /> : null}
      {code ? <CodeDialog handleId={code} onClose={() => setCode(null)} /> : null}
    </Panel>
  )
}

/** The proofs that stand, each with its way back. */
function Merges({ person }: { person: Outsider }) {
  const { run, act } = usePersonActs()
  const undo = (mergeId: string): void =>
    act(async () => {
      await run(() => api.inbox.unmergePeople({ mergeId, reason: t('Taken back on the person’s page') }))
      toast(t('They are two again, with everything that is theirs.'))
    })
  if (person.merges.length === 0) return null
  return (
    <div className={styles.candidates}>
      <h3 className="label">{t('Why these are one person')}</h3>
      {person.merges.map((merge) => (
        <p key={merge.id} className="t13">
          <b className="mid">{merge.accounts.join(' · ')}</b>{' '}
          <span className="q">
            {merge.by
              ? t('{proof}: “{reason}”, {name}, {day}', {
                  proof: proofWord(merge.proof),
                  reason: merge.reason,
                  name: merge.by,
                  day: formatDay(merge.at),
                })
              : proofWord(merge.proof)}
          </span>{' '}
          <LinkButton onPress={() => undo(merge.id)}>{t('They are two')}</LinkButton>
        </p>
      ))}
    </div>
  )
}
