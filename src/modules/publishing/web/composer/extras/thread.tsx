import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { Limit } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { textId } from '../column-context.ts'
import { changeVariant, picturesOf, picturesOfPart, type ThreadPost, type Variant } from '../content.ts'
import { CroppingShots } from '../crop/cropping-shots.tsx'
import { mediumName } from '../file-kind.ts'
import { measured } from '../local-length.ts'
import { ShapedText } from '../shaped-text.tsx'
import type { Seen } from '../use-checks.ts'
import { useFiles } from '../use-files.ts'
import styles from './extras.module.css'
import { PartHead } from './part-head.tsx'
import type { ExtrasProps } from './props.ts'

/** The further posts of a thread, each sent once the one before it is live. */
export function Thread(props: ExtrasProps) {
  return props.variant.thread.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the posts of a thread have no identity but their place
    <ThreadField key={index} {...props} part={part} index={index} />
  ))
}

type FieldProps = ExtrasProps & { part: ThreadPost; index: number }

function ThreadField({ variant, channel, context, name, part, index }: FieldProps) {
  const { content, edit, checks } = context
  const number = index + 2
  const all = variant.thread.length + 1
  const { length, limit, marks } = measured(
    part.text,
    channel.limits.text,
    verdictOn(checks.seen(variant.key), index),
  )
  const put = (thread: readonly ThreadPost[]) => edit((now) => changeVariant(now, variant.key, { thread }))
  const set = (to: Partial<ThreadPost>) =>
    put(variant.thread.map((one, at) => (at === index ? { ...one, ...to } : one)))
  return (
    <section className={styles.part} aria-label={t('Post {n} on {network}', { n: number, network: name })}>
      <PartHead
        words={t('Post {n} of {all}', { n: number, all })}
        remove={t('Remove post {n}', { n: number })}
        onRemove={() => put(variant.thread.filter((_, at) => at !== index))}
      >
        <span className="q t13">
          <Limit used={length} limit={limit} />
        </span>
      </PartHead>
      <ShapedText
        id={textId(variant.key, index + 1)}
        label={t('Post {n} on {network}', { n: number, network: name })}
        value={part.text}
        marks={[...marks, ...context.nobodyIn(variant.key, index + 1)]}
        channel={channel}
        onMention={context.onMention}
        placeholder={t('Goes out as an answer to the post above')}
        onChange={(text) => set({ text })}
        onFiles={context.onFiles}
      />
      <CroppingShots
        {...{ variant, channel, context, name }}
        pictures={picturesOfPart(content, variant, index + 1)}
        onLeaveOut={(fileId) => set({ shows: part.shows.filter((id) => id !== fileId) })}
      />
      <TakePicture {...{ variant, index, context }} onTake={(fileId) => put(taken(variant, index, fileId))} />
    </section>
  )
}

/** The picture stands in this post and in no other of the thread. */
function taken(variant: Variant, index: number, fileId: string): ThreadPost[] {
  return variant.thread.map((one, at) => {
    const shows = one.shows.filter((id) => id !== fileId)
    return { ...one, shows: at === index ? [...shows, fileId] : shows }
  })
}

function TakePicture({
  variant,
  index,
  context,
  onTake,
}: Pick<FieldProps, 'variant' | 'index' | 'context'> & { onTake: (fileId: string) => void }) {
  const all = picturesOf(context.content, variant)
  const free = all.filter(({ fileId }) => !variant.thread[index]?.shows.includes(fileId))
  const files = useFiles(free.map((picture) => picture.fileId))
  if (free.length === 0) return null
  return (
    <div className={styles.adds}>
      <Menu
        label={t('Media')}
        items={free.map(({ fileId, alt }) => ({
          id: fileId,
          label:
            alt.trim().slice(0, 60) ||
            mediumName(files.get(fileId)?.kind ?? 'image', all.findIndex((one) => one.fileId === fileId) + 1),
          run: () => onTake(fileId),
        }))}
        trigger={(trigger) => (
          <button type="button" className="btn ghost s" {...trigger}>
            <Icon name="image" size="s" />
            {t('Show a medium here')}
          </button>
        )}
      />
    </div>
  )
}

/** The last verdict on one further post, in the shape of a verdict on a first one. */
function verdictOn(seen: Seen | undefined, index: number) {
  const [text, measure] = [seen?.thread[index]?.text, seen?.report.parts?.[index]]
  if (seen === undefined || text === undefined || measure === undefined) return undefined
  const checks = seen.report.checks.filter((check) => check.part === index + 1)
  return { text, report: { ...seen.report, ...measure, checks } }
}
