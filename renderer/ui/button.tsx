import { useEffect, useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { flushSync } from 'react-dom'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'

type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger'
  readonly size?: 'small' | 'normal' | 'large'
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean | undefined
  readonly isPending?: boolean | undefined
  readonly icon?: IconName
  readonly wide?: boolean
  readonly label?: string | undefined
  /** Of a button that shows and hides something. */
  readonly isExpanded?: boolean
  readonly slot?: 'close'
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. `primary` is used at most once per screen: it does what the screen is for. */
export const Button = ({
  children,
  kind = 'quiet',
  size = 'normal',
  type = 'button',
  isDisabled = false,
  isPending = false,
  icon,
  wide = false,
  label,
  isExpanded,
  onPress,
  ...rest
}: ButtonProps) => (
  <AriaButton
    {...rest}
    {...(onPress === undefined ? {} : { onPress })}
    {...(label === undefined ? {} : { 'aria-label': label })}
    {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
    type={type}
    isDisabled={isDisabled}
    isPending={isPending}
    className={cx(styles.button, styles[kind], styles[size], wide && styles.wide)}
  >
    {icon !== undefined && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
    {children}
  </AriaButton>
)

type IconButtonProps = {
  readonly icon: IconName
  readonly label: string
  readonly onPress: () => void
  readonly isDisabled?: boolean
  readonly isPressed?: boolean | undefined
  readonly spinning?: boolean
}

/** A button without words: its label is its name for the ear and its tooltip for the eye. */
export const IconButton = ({
  icon,
  label,
  onPress,
  isDisabled = false,
  isPressed,
  spinning,
}: IconButtonProps) => {
  const tooltip = useTooltip()
  return (
    <TooltipTrigger delay={500} {...tooltip}>
      <AriaButton
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        onPress={onPress}
        isDisabled={isDisabled}
        className={cx(styles.icon, isPressed === true && styles.pressed)}
      >
        <Icon name={icon} className={spinning === true ? styles.spin : undefined} />
      </AriaButton>
      <Tooltip offset={6} className={styles.tooltip ?? ''}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}

/**
 * A tooltip that any key ends. React-aria keeps Escape for an open tooltip; a mouse left on the cross would then take
 * away the step back that Escape is. So the tooltip is gone before react-aria hears of the key.
 */
const useTooltip = () => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return undefined
    const end = () => flushSync(() => setOpen(false))
    window.addEventListener('keydown', end, { capture: true })
    return () => window.removeEventListener('keydown', end, { capture: true })
  }, [isOpen])
  return { isOpen, onOpenChange: setOpen }
}
