import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { PostResult } from '../contract.ts'
import css from './results.module.css'

type AltsProps = {
  post: PostResult
  /** What was written so far, by file id. */
  alts: Readonly<Record<string, string>>
  onChange: (fileId: string, alt: string) => void
}

/** The media of a post that is out stay; their alt texts can be changed where the network lets them. */
export function EditAlts({ post, alts, onChange }: AltsProps) {
  const { media, altsMayChange, networkName } = post
  if (media.length === 0) return null
  if (!altsMayChange)
    return (
      <p className="q t13">
        {t('The media and their alt texts stay: {network} lets only the words be changed.', {
          network: networkName,
        })}
      </p>
    )
  return (
    <fieldset className={css.alts}>
      <legend className="q t13">
        {t('The media stay as they are; what they say in words can be changed.')}
      </legend>
      {media.map(({ fileId, alt }, index) => (
        <div key={fileId} className={css.alt}>
          <img src={`/files/${fileId}/preview?w=160`} alt="" />
          <TextArea
            name={`alt-${fileId}`}
            label={t('Alt text {n}', { n: index + 1 })}
            value={alts[fileId] ?? alt}
            rows={2}
            onChange={(words) => onChange(fileId, words)}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Other alt texts that wait together with other words. */
export function PendingAlts({ alts }: { alts: Readonly<Record<string, string>> | null }) {
  if (alts === null) return null
  return Object.entries(alts).map(([fileId, alt]) => (
    <div key={fileId} className={css.alt}>
      <img src={`/files/${fileId}/preview?w=160`} alt="" />
      <p className="t13" dir="auto">
        {alt || t('No alt text')}
      </p>
    </div>
  ))
}
