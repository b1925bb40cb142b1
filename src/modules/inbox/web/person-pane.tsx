import type { Conversation, ConversationCard } from '#modules/inbox/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Pane, PaneToggle } from '#web/design/panes.tsx'
import { Facts } from '#web/design/rows.tsx'
import { Timeline, type TimelineItem } from '#web/design/timeline.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useSession } from '#web/session.ts'
import { givenWords, leftWords } from './assignment/given-words.ts'
import { ClockValue, clockName } from './clocks/clock-value.tsx'
import { PersonNow } from './people/person-now.tsx'
import { pageOf } from './people/words.ts'
import styles from './person.module.css'
import { MovesPart } from './threads/moves-part.tsx'

/** The person: who they are, where they write, how long they waited, and everything else between us. */
export function PersonPane({ conversation }: { conversation: Conversation }) {
  const { person, others, clocks } = conversation
  return (
    <Pane area="aside" label={person.name} className={styles.pane}>
      <Identity conversation={conversation} />
      <PersonNow personId={person.id} conversationId={conversation.id} />
      <section className={styles.part}>
        <h3 className="label">{t('Handles')}</h3>
        <ul className={styles.handles}>
          {person.handles.map((handle) => (
            <li key={`${handle.network} ${handle.handle}`}>
              <NetworkGlyph network={handle.network} label={handle.networkName} />
              {handle.profileUrl ? (
                <a
                  className="clip"
                  href={handle.profileUrl}
                  target="_blank"
                  rel="noreferrer"
                  title={handle.handle}
                >
                  {handle.handle}
                </a>
              ) : (
                <span className="clip">{handle.handle}</span>
              )}
              {handle.followers === null ? null : (
                <span className="qq" title={t('Followers')}>
                  {formatNumber(handle.followers)}
                  <span className="vh"> {t('followers')}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {clocks.length > 0 ? (
        <section className={styles.part}>
          <h3 className="label">{t('How long they waited')}</h3>
          <Facts items={clocks.map((clock) => [clockName(clock), <ClockValue key="v" clock={clock} />])} />
        </section>
      ) : null}
      <section className={styles.part}>
        <h3 className="label">{t('One timeline')}</h3>
        <Timeline
          label={t('One timeline')}
          items={[conversation, ...others].map((card) => knot(card, conversation.id))}
        />
        <Link className="link t13" to={pageOf(person.id)}>
          {t('Everything between us')}
        </Link>
      </section>
      <MovesPart conversation={conversation} />
    </Pane>
  )
}

function Identity({ conversation }: { conversation: Conversation }) {
  const me = useSession().member.id
  const { person, owner, desk } = conversation
  const because = givenWords(conversation) ?? leftWords(conversation)
  const who =
    owner === null
      ? t('With nobody yet')
      : owner.id === me
        ? t('With you')
        : t('With {name}', { name: owner.name })
  return (
    <div className={styles.id}>
      <PaneToggle area="aside" icon="left" label={t('Back to the conversation')} />
      <Avatar name={person.name} kind="outside" size="xl" src={person.avatarUrl ?? undefined} silent />
      <div>
        <h2 className="clip">
          <Link to={pageOf(person.id)} className={styles.other}>
            {person.name}
          </Link>
        </h2>
        <p className="t13 q">{t('First wrote {when}', { when: formatTime(person.firstSeenAt) })}</p>
        <p className="t13 q">{t('{who}, {desk}', { who, desk: desk.name })}</p>
        {because ? <p className="t13 q">{because}</p> : null}
      </div>
    </div>
  )
}

/** One conversation as a knot on the person’s thread. */
function knot(card: ConversationCard, open: string): TimelineItem {
  const here = card.id === open
  const when = formatTime(card.lastMessageAt)
  const title = t('{desk}, {when}', { desk: card.desk.name, when })
  return {
    id: card.id,
    now: here,
    title: here ? (
      title
    ) : (
      <Link to={`/inbox/all/${card.id}`} className={styles.other}>
        {title}
      </Link>
    ),
    note: here
      ? t('This conversation')
      : t('{network}: {title}', { network: card.networkName, title: card.title }),
  }
}
