import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './composer.module.css'
import type { DraftValue } from './draft-keeper.ts'
import type { Pictures } from './use-pictures.ts'

/** The pictures that go with an answer, each with the words for those who cannot see it. */
export function PictureList({ media, pictures }: { media: DraftValue['media']; pictures: Pictures }) {
  if (media.length === 0 && pictures.coming === 0 && !pictures.refusal) return null
  return (
    <div className={styles.pictures}>
      {media.length > 0 ? (
        <ul>
          {media.map((item, index) => (
            <li key={item.fileId}>
              <img src={`/files/${item.fileId}`} alt="" />
              <TextField
                name={`alt-${item.fileId}`}
                label={t('What picture {n} shows (alt text)', { n: index + 1 })}
                value={item.alt}
                onChange={(alt) => pictures.describe(item.fileId, alt)}
                className="grow"
              />
              <IconButton
                icon="trash"
                label={t('Remove picture {n}', { n: index + 1 })}
                onPress={() => pictures.remove(item.fileId)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="t13 q" role="status">
        {pictures.coming > 0
          ? t('{n, plural, one {# picture is} other {# pictures are}} on the way.', { n: pictures.coming })
          : ''}
      </p>
      {pictures.refusal ? (
        <p className="t13 stop" role="alert">
          {pictures.refusal.message} {pictures.refusal.help}
        </p>
      ) : null}
    </div>
  )
}
