import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { CAMPAIGN_NAMES, CampaignNames } from './campaign-names.tsx'
import { ChannelMenu, ChannelPicker } from './channel-choice.tsx'
import { Columns } from './columns.tsx'
import styles from './composer.module.css'
import { addChannel } from './content.ts'
import { GoingOut } from './going-out.tsx'
import type { Absent } from './mention/absent.ts'
import { AddImages, Pictures } from './pictures.tsx'
import type { ComposerProps } from './props.ts'
import { rememberChannels } from './remembered.ts'
import { ShapedText } from './shaped-text.tsx'
import type { Checks } from './use-checks.ts'
import { useColumns } from './use-columns.tsx'
import type { EditorHandle } from './use-editor.ts'
import type { Uploads } from './use-uploads.ts'
import { Way } from './way.tsx'
import { waySteps } from './way-steps.ts'

type DeskProps = ComposerProps & {
  handle: EditorHandle
  checks: Checks
  uploads: Uploads
  /** The column a check led to. */
  wanted: string | null
  nameOf: (key: string) => string
  /** Mentions that find nobody where they stand. */
  absent: readonly Absent[]
  onMention: (handle: string | null) => void
  now: Date
}

/** Idea, columns, images, and the way to publication. */
export function Desk(props: DeskProps) {
  const { channels, handle, canManage } = props
  const { content } = handle.editor
  const columns = useColumns(props)
  const chosen = content.variants.map((variant) => variant.channelId)
  const add = (channelId: string): void => {
    handle.edit((now) => addChannel(now, channelId))
    rememberChannels([...chosen, channelId])
  }
  return (
    <>
      <div className={styles.seed}>
        <span className="label" aria-hidden="true">
          {t('Idea')}
        </span>
        <ShapedText
          label={t('Idea, for colleagues')}
          value={content.idea}
          folded
          maxLength={5000}
          placeholder={t('What it is about. Only colleagues read this.')}
          onChange={(idea) => handle.edit((now) => ({ ...now, idea }))}
        />
        <div className={styles.adds}>
          {chosen.length > 0 ? <ChannelMenu {...{ channels, chosen, canManage, onAdd: add }} /> : null}
          <AddImages onFiles={props.uploads.add} />
        </div>
        <label className={styles.campaign}>
          <span className="label">{t('Campaign')}</span>
          <input
            name="campaign"
            list={CAMPAIGN_NAMES}
            value={content.campaign ?? ''}
            maxLength={80}
            placeholder={t('No campaign')}
            dir="auto"
            onChange={(event) => {
              const campaign = event.target.value || null
              handle.edit((now) => ({ ...now, campaign }))
            }}
          />
          <CampaignNames />
        </label>
      </div>
      {chosen.length === 0 ? (
        <ChannelPicker channels={channels} onAdd={add} />
      ) : (
        <Columns wanted={props.wanted} columns={columns} />
      )}
      <Under {...props} />
    </>
  )
}

/** Images and their alt texts; the way to publication and its moment. */
function Under({ handle, uploads, channels, checks, nameOf, now }: DeskProps) {
  const { name } = useSession().member
  const { content } = handle.editor
  const chosen = channels.filter(({ id }) => content.variants.some((variant) => variant.channelId === id))
  const steps = likelySteps(checks.decision)
  return (
    <div className={styles.under}>
      <Pictures content={content} edit={handle.edit} uploads={uploads} channels={chosen} />
      <div className={styles.way}>
        <Way
          steps={waySteps(null, steps)}
          author={name}
          scheduledAt={content.scheduledAt}
          channels={content.variants.length}
          now={now}
        />
        <GoingOut
          scheduledAt={content.scheduledAt}
          atOnce={checks.decision?.outcome === 'allow'}
          consentDue={steps.at(-1)?.dueAt}
          now={now}
          channelIds={chosen.map((channel) => channel.id)}
          nameOf={nameOf}
          onChange={(scheduledAt) => handle.edit((before) => ({ ...before, scheduledAt }))}
        />
      </div>
    </div>
  )
}

/** While something must be fixed the decision names nobody yet; that a second person reads it is certain. */
function likelySteps(decision: Checks['decision']): { label: string; dueAt?: string }[] {
  const second = [{ label: t('a second person') }]
  if (!decision) return second
  const blockedOnly =
    decision.reasons.length > 0 && decision.reasons.every((reason) => reason.rule === 'checks.block')
  return decision.steps.length === 0 && blockedOnly ? second : decision.steps
}
