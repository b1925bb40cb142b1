import { type DragEvent, useRef, useState } from 'react'
import { formatNumber, t } from '../i18n.ts'
import { classes } from './classes.ts'
import { type FieldBase, FieldNotes, useField } from './field.tsx'
import { Icon } from './icon.tsx'
import './button.css'
import './file-field.css'

type FileFieldProps = FieldBase & {
  /** As in HTML: `image/*,.csv`. */
  accept?: string | undefined
  multiple?: boolean | undefined
  maxBytes?: number | undefined
  /** Called with what was accepted; the form also carries the files under `name`. */
  onFiles?: ((files: readonly File[]) => void) | undefined
  /** 0 to 1 while they are on their way. */
  progress?: number | undefined
}

/** Whether a file fits an `accept` list, by type or by ending. */
export function accepts(accept: string | undefined, file: Pick<File, 'name' | 'type'>): boolean {
  if (!accept) return true
  return accept.split(',').some((part) => {
    const rule = part.trim().toLowerCase()
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule)
    if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1))
    return file.type === rule
  })
}

const megabytes = (bytes: number): string => `${formatNumber(bytes / 1_000_000, 'one')} MB`

/** Drop, pick or paste a file. What does not fit is refused in words, at once. */
export function FileField(props: FileFieldProps) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [refused, setRefused] = useState<string>()
  const [over, setOver] = useState(false)
  const wired = useField({ ...props, error: props.error ?? refused })
  const input = useRef<HTMLInputElement>(null)

  const take = (offered: readonly File[]): void => {
    const some = props.multiple ? offered : offered.slice(0, 1)
    const tooLarge = some.find((file) => props.maxBytes !== undefined && file.size > props.maxBytes)
    const wrong = some.find((file) => !accepts(props.accept, file))
    setRefused(
      wrong
        ? t('“{name}” is not of a kind that fits here. Choose another file.', { name: wrong.name })
        : tooLarge
          ? t('“{name}” has {size}; at most {limit} fit. Choose a smaller one.', {
              name: tooLarge.name,
              size: megabytes(tooLarge.size),
              limit: megabytes(props.maxBytes ?? 0),
            })
          : undefined,
    )
    if (wrong || tooLarge || some.length === 0) return
    setFiles(some)
    wired.touched()
    carry(input.current, some)
    props.onFiles?.(some)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    <div className={classes('fld', props.className)}>
      <label className={props.silentLabel ? 'vh' : 'label fld-label'} htmlFor={wired.wiring.id}>
        {props.label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, the field inside is the first */}
      <div
        className={classes('drop', over && 'over')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        onPaste={(event) => take([...event.clipboardData.files])}
      >
        <Icon name={files.length > 0 ? 'file' : 'upload'} />
        <span className="grow clip">
          {files.length > 0 ? files.map((file) => file.name).join(', ') : t('Drop a file here, or')}
        </span>
        <input
          {...wired.wiring}
          ref={input}
          type="file"
          className="drop-input"
          accept={props.accept}
          multiple={props.multiple}
          onChange={(event) => take([...(event.target.files ?? [])])}
        />
        <span className="btn" aria-hidden="true">
          {files.length > 0 ? t('Choose another') : t('Choose')}
        </span>
      </div>
      {props.progress === undefined ? null : <progress value={props.progress} aria-label={t('On its way')} />}
      <FieldNotes base={props} wired={wired} />
    </div>
  )
}

/** Dropped and pasted files join the input, so that the form sends them like chosen ones. */
function carry(input: HTMLInputElement | null, files: readonly File[]): void {
  if (!input) return
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  input.files = transfer.files
}
