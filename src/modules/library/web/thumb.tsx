import { useState } from 'react'
import { Icon } from '#web/design/icon.tsx'
import type { IconName } from '#web/design/icons.ts'
import type { MediumKind } from '../contract.ts'
import styles from './library.module.css'

const icons: Record<MediumKind, IconName> = {
  image: 'image',
  gif: 'image',
  video: 'screen',
  audio: 'listen',
  document: 'file',
  captions: 'note',
}

type Props = { fileId: string; kind: MediumKind; there: boolean; alt?: string; width?: number }

/** A small picture of a file; where there is none, the sign of its kind. */
export function Thumb({ fileId, kind, there, alt = '', width = 320 }: Props) {
  const pictures = kind === 'image' || kind === 'gif'
  const ways = [`/files/${fileId}/preview?w=${width}`, ...(pictures ? [`/files/${fileId}`] : [])]
  const [way, setWay] = useState(0)
  const src = there && (pictures || kind === 'video' || kind === 'document') ? ways[way] : undefined
  return (
    <span className={styles.thumb}>
      {src ? (
        <img src={src} alt={alt} loading="lazy" decoding="async" onError={() => setWay(way + 1)} />
      ) : (
        <Icon name={icons[kind]} size="l" />
      )}
      {src && kind === 'video' ? <Icon name="screen" size="s" className={styles.mark} /> : null}
    </span>
  )
}
