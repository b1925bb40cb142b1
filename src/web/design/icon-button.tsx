import { type Ref, useId } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { printKeys } from './key-hint.tsx'
import './button.css'

export type IconButtonProps = {
  icon: IconName
  label: string
  /** The key that does the same: read as “Snooze (s)”. */
  keyHint?: string | undefined
  onPress?: (() => void) | undefined
  kind?: 'ghost' | 'plain' | 'pri' | undefined
  size?: 's' | 'm' | 'l' | undefined
  pressed?: boolean | undefined
  expanded?: boolean | undefined
  disabledReason?: string | undefined
  className?: string | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

/** An icon that acts. Its name and key are on it for readers and on hover. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, keyHint, onPress, kind = 'ghost', size = 's', disabledReason } = props
  const id = useId()
  const off = disabledReason !== undefined
  const hover = [label, keyHint ? printKeys(keyHint) : '', disabledReason ?? ''].filter(Boolean).join('  ')
  return (
    <>
      <button
        ref={props.ref}
        type="button"
        className={classes('btn square', kind !== 'plain' && kind, size !== 'm' && size, props.className)}
        aria-label={keyHint ? `${label} (${printKeys(keyHint)})` : label}
        title={hover}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        aria-disabled={off ? true : undefined}
        aria-describedby={off ? id : undefined}
        onClick={off ? undefined : onPress}
      >
        <Icon name={icon} size={size === 'l' ? 'l' : 'm'} />
      </button>
      {off ? (
        <span id={id} className="vh">
          {disabledReason}
        </span>
      ) : null}
    </>
  )
}
