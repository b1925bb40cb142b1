import { useRef } from 'react'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { languageName, languageOptions } from '#web/languages.ts'
import type { Content, Picture } from './content.ts'
import styles from './pictures.module.css'
import { captionLanguage, setCaptions } from './pictures-content.ts'
import { refuseCaptions } from './upload.ts'
import type { Uploads } from './use-uploads.ts'

type CaptionProps = {
  picture: Picture
  /** “Video 1”. */
  name: string
  edit: (change: (content: Content) => Content) => void
  uploads: Uploads
}

/** The captions of a video, one file a language. */
export function CaptionLines({ picture, name, edit, uploads }: CaptionProps) {
  const input = useRef<HTMLInputElement>(null)
  const { fileId } = picture
  const captions = picture.captions ?? []
  const put = (next: NonNullable<Picture['captions']>) => edit((now) => setCaptions(now, fileId, next))
  const taken = (lang: string): boolean => captions.some((one) => one.lang === lang)
  const add = (file: File | undefined): void => {
    if (!file) return
    uploads.add([file], {
      refuse: refuseCaptions,
      put: (now, stored) => {
        const known = now.pictures.find((one) => one.fileId === fileId)?.captions ?? []
        const lang = captionLanguage(file.name, currentLocale())
        const others = known.filter((one) => one.lang !== lang)
        return setCaptions(now, fileId, [...others, { lang, fileId: stored.id }])
      },
    })
  }
  return (
    <>
      {captions.map((one) => (
        <div key={one.lang} className={styles.caption}>
          <Select
            name={`captions-${fileId}-${one.lang}`}
            label={t('Captions are in')}
            value={one.lang}
            options={languageOptions(one.lang).filter(({ value }) => value === one.lang || !taken(value))}
            onChange={(lang) => put(captions.map((other) => (other === one ? { ...one, lang } : other)))}
          />
          <IconButton
            icon="close"
            label={t('Remove the captions in {language}', { language: languageName(one.lang) })}
            onPress={() => put(captions.filter((other) => other !== one))}
          />
        </div>
      ))}
      <input
        ref={input}
        type="file"
        accept=".vtt,text/vtt"
        hidden
        aria-label={t('Captions: {name}', { name })}
        onChange={(event) => {
          add(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button
        size="s"
        kind="ghost"
        icon="note"
        label={t('Add captions: {name}', { name })}
        onPress={() => input.current?.click()}
      >
        {t('Add captions')}
      </Button>
    </>
  )
}
