import { useId, useState } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { t } from '#web/i18n.ts'
import type { Crop } from '../content.ts'
import type { FileKind } from '../file-kind.ts'
import styles from './crop.module.css'
import { CropBox } from './crop-box.tsx'
import { type Bounds, isWhole, largest, nearest, ratioOf, ratioWords, tidy } from './crop-math.ts'

type DialogProps = {
  fileId: string
  kind: FileKind
  crop: Crop | undefined
  channel: ChannelCard
  /** The column’s name. */
  name: string
  /** There are other columns that could send the same part. */
  many: boolean
  /** Null: the whole picture. */
  onDone: (crop: Crop | null, everywhere: boolean) => void
  onClose: () => void
}

const whole: Crop = { x: 0, y: 0, width: 1, height: 1 }

/** Chooses the part of a picture that one network is sent. */
export function CropDialog(props: DialogProps) {
  const { fileId, crop, name, many, onDone, onClose } = props
  const [own, setOwn] = useState<number | null>(null)
  const [part, setPart] = useState<Crop>(crop ?? whole)
  const [shape, setShape] = useState(crop ? 'free' : 'whole')
  const [everywhere, setEverywhere] = useState(false)
  const id = useId()
  const bounds = boundsOf(props)
  const choose = (to: string): void => {
    setShape(to)
    const ratio = Number(to)
    if (to === 'whole') setPart(whole)
    else if (own && ratio > 0) setPart(largest(ratio, own, part))
  }
  const ratio = own ? ratioOf(part, own) : null
  const fits = ratio === null || nearest(ratio, bounds) === ratio
  const done = (): void => onDone(isWhole(part) ? null : tidy(part), everywhere)
  return (
    <Dialog
      title={t('Crop for {network}', { network: name })}
      open
      onClose={onClose}
      size="l"
      actions={
        <>
          <Button kind="pri" onPress={done}>
            {isWhole(part) ? t('Use the whole picture') : t('Use this part')}
          </Button>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </>
      }
    >
      <div className={styles.stage}>
        <div className={styles.frame}>
          <img
            src={`/files/${fileId}/preview?w=1280`}
            alt=""
            draggable={false}
            onLoad={({ currentTarget }) => setOwn(currentTarget.naturalWidth / currentTarget.naturalHeight)}
          />
          {own ? (
            <CropBox
              crop={part}
              kept={Number(shape) > 0 ? Number(shape) / own : null}
              describedBy={id}
              onChange={(next) => {
                setPart(next)
                if (shape === 'whole') setShape('free')
              }}
            />
          ) : null}
        </div>
      </div>
      <p id={id} className={fits ? 'q t13' : 't13 warn'} aria-live="polite">
        {ratio === null ? null : t('{ratio}, width to height.', { ratio: ratioWords(ratio) })}{' '}
        {fits ? null : wanted(bounds, name)}
      </p>
      <RadioGroup
        name="shape"
        label={t('Shape')}
        className={styles.shapes}
        value={shape}
        onChange={choose}
        options={shapes(own, bounds, name)}
      />
      {many ? (
        <Checkbox
          name="everywhere"
          label={t('The same part on every channel')}
          checked={everywhere}
          onChange={setEverywhere}
        />
      ) : null}
    </Dialog>
  )
}

function boundsOf({ channel, kind }: Pick<DialogProps, 'channel' | 'kind'>): Bounds {
  const { image, gif } = channel.limits.media
  return kind === 'gif' && gif ? gif : image
}

/** What can be chosen: nothing that the network would refuse, and what it asks for when the picture is outside. */
function shapes(own: number | null, bounds: Bounds, name: string): { value: string; label: string }[] {
  const asked = own === null ? null : nearest(own, bounds)
  const usual = [1, 4 / 5, 16 / 9].filter((ratio) => nearest(ratio, bounds) === ratio)
  const presets = usual.map((ratio) => ({ value: String(ratio), label: ratioWords(ratio) }))
  const own1 = asked !== null && asked !== own && !usual.some((ratio) => Math.abs(ratio / asked - 1) < 0.01)
  return [
    { value: 'whole', label: t('Whole picture') },
    ...(own1
      ? [
          {
            value: String(asked),
            label: t('{ratio}, as {network} asks', { ratio: ratioWords(asked), network: name }),
          },
        ]
      : []),
    ...presets,
    { value: 'free', label: t('Free') },
  ]
}

function wanted({ minRatio, maxRatio }: Bounds, network: string): string {
  const [least, most] = [ratioWords(minRatio ?? 0), ratioWords(maxRatio ?? 0)]
  if (minRatio === undefined) return t('{network} takes up to {most}.', { network, most })
  if (maxRatio === undefined) return t('{network} takes {least} and wider.', { network, least })
  return t('{network} takes {least} to {most}.', { network, least, most })
}
