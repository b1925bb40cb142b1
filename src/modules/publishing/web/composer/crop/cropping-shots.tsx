import { useState } from 'react'
import type { Picture } from '../content.ts'
import type { ExtrasProps } from '../extras/props.ts'
import type { FileKind } from '../file-kind.ts'
import { setCrop } from '../pictures-content.ts'
import { Shots } from '../shots.tsx'
import { CropDialog } from './crop-dialog.tsx'

type CroppingProps = ExtrasProps & {
  pictures: readonly Picture[]
  onLeaveOut?: ((fileId: string) => void) | undefined
}

/** The media of a post that is being written; each picture can be cropped for its column. */
export function CroppingShots({ variant, channel, context, name, pictures, onLeaveOut }: CroppingProps) {
  const { content, edit } = context
  const [cropping, setCropping] = useState<{ fileId: string; kind: FileKind } | null>(null)
  return (
    <>
      <Shots
        {...{ name, pictures, onLeaveOut }}
        crops={variant.crops}
        onCrop={(fileId, file) => setCropping({ fileId, kind: file.kind })}
      />
      {cropping ? (
        <CropDialog
          {...{ ...cropping, channel, name }}
          many={content.variants.length > 1}
          crop={variant.crops[cropping.fileId]}
          onClose={() => setCropping(null)}
          onDone={(crop, everywhere) => {
            const keys = everywhere ? content.variants.map((one) => one.key) : [variant.key]
            edit((now) => keys.reduce((next, key) => setCrop(next, key, cropping.fileId, crop), now))
            setCropping(null)
          }}
        />
      ) : null}
    </>
  )
}
