import { useState } from 'react'
import type { Crop } from '../content.ts'

type CroppedProps = { fileId: string; crop: Crop | undefined; alt: string; className?: string | undefined }

/** A picture, or the part of it that is sent, filling the room it is given. */
export function Cropped({ fileId, crop, alt, className }: CroppedProps) {
  const src = `/files/${fileId}/preview?w=640`
  const [size, setSize] = useState<{ width: number; height: number }>()
  if (!crop || !size) {
    return (
      <img
        className={className}
        src={src}
        alt={alt}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setSize({ width, height })
        }
      />
    )
  }
  const { width, height } = size
  const part = [crop.x * width, crop.y * height, crop.width * width, crop.height * height]
  return (
    <svg
      className={className}
      role="img"
      aria-label={alt}
      viewBox={part.join(' ')}
      preserveAspectRatio="xMidYMid slice"
    >
      <image href={src} width={width} height={height} />
    </svg>
  )
}
