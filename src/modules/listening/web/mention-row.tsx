import type { ChannelCard } from '#modules/channels/contract.ts'
import type { HeardMention, MentionCard } from '#modules/listening/contract.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { askToRaise } from '#web/raise.ts'
import { EnrichmentLine } from './enrichment/enrichment-line.tsx'
import css from './listen.module.css'
import { FoundBy } from './mention-facts.tsx'
import { MentionMedia } from './mention-media.tsx'

type RowProps = { mention: HeardMention; channel: ChannelCard | undefined }

const kindWords: Readonly<Record<MentionCard['mentionKind'], (channel: string) => string>> = {
  mention: (channel) => t('mentions {channel}', { channel }),
  reply: (channel) => t('replies to {channel}', { channel }),
  quote: (channel) => t('quotes {channel}', { channel }),
  comment: (channel) => t('comments on {channel}', { channel }),
  message: (channel) => t('writes to {channel}', { channel }),
  review: (channel) => t('reviews {channel}', { channel }),
  article: (channel) => t('in {channel}', { channel }),
}

/** One mention: who, to whom, what, when; and the way to where it stands. */
export function MentionRow({ mention, channel }: RowProps) {
  const { author } = mention
  const through = channel?.displayName ?? t('a channel of ours')
  // What a search found speaks of something, but not to us.
  const found = mention.mentionKind === 'mention' && !mention.addressed
  const kind = found
    ? t('heard through {channel}', { channel: through })
    : kindWords[mention.mentionKind](through)
  return (
    <article className={css.mention} aria-label={`${author.displayName} ${kind}`}>
      <Avatar name={author.displayName} kind="outside" size="l" src={author.avatarUrl ?? undefined} silent />
      <div className={css.said}>
        <header>
          <NetworkGlyph network={mention.network} label={channel?.networkName} />
          <b dir="auto">{author.displayName}</b>
          {author.handle === author.displayName ? null : <span className={css.handle}>{author.handle}</span>}
          <span className={css.end}>
            {mention.clockUnsure ? <ClockUnsure /> : null}
            <Time at={mention.publishedAt} />
            <IconButton
              icon="incident"
              size="s"
              label={t('Raise an alarm')}
              onPress={() => askToRaise({ mentionId: mention.id })}
            />
            {mention.url ? <OpenThere url={mention.url} name={author.displayName} /> : null}
          </span>
        </header>
        <p className={css.to}>
          <Icon name={mention.addressed ? 'reply' : 'listen'} size="s" />
          <span className="vh">{mention.addressed ? t('To us') : t('Only heard')}: </span>
          {kind}
        </p>
        {mention.deletedAt ? (
          <Deleted at={mention.deletedAt} />
        ) : (
          <>
            <Words mention={mention} />
            <div className={css.made}>
              <EnrichmentLine mention={mention} />
              <FoundBy queries={mention.queries} />
            </div>
          </>
        )}
        {mention.deletedAt ? <FoundBy queries={mention.queries} /> : null}
      </div>
    </article>
  )
}

function Words({ mention }: { mention: MentionCard }) {
  return (
    <>
      {mention.title ? (
        <h2 className={css.title} dir="auto">
          {mention.title}
        </h2>
      ) : null}
      {mention.text ? (
        <p className={css.text} dir="auto" lang={mention.lang ?? undefined}>
          {mention.text}
        </p>
      ) : null}
      <MentionMedia media={mention.media} />
    </>
  )
}

function OpenThere({ url, name }: { url: string; name: string }) {
  const words = t('Open where it stands')
  return (
    <a
      className="btn ghost s square"
      href={url}
      target="_blank"
      rel="noreferrer nofollow ugc"
      aria-label={`${words}: ${name}`}
      title={words}
    >
      <Icon name="external" size="s" />
    </a>
  )
}

function Deleted({ at }: { at: string }) {
  return (
    <p className={css.deleted}>
      <Icon name="trash" size="s" />
      {t('Deleted on the network')} <Time at={at} />
    </p>
  )
}

/** The time is ours: theirs was missing, or still to come. */
function ClockUnsure() {
  const words = t('The network named no time that has been; this is when it reached us.')
  return (
    <span className={css.unsure} title={words}>
      <Icon name="clock" size="s" label={words} />
    </span>
  )
}
