import {
  Activity,
  ArrowLeft,
  Ban,
  Check,
  ChevronDown,
  Clock,
  Copy,
  CreditCard,
  Download,
  Ellipsis,
  FileSpreadsheet,
  Hourglass,
  Info,
  Keyboard,
  KeyRound,
  Languages,
  LayoutGrid,
  List,
  LogOut,
  MoveRight,
  Pause,
  Play,
  Plus,
  Printer,
  QrCode,
  RotateCw,
  Search,
  Settings,
  Smartphone,
  SunMoon,
  TriangleAlert,
  Unplug,
  User,
  Users,
  X,
} from 'lucide-react'

/** Every drawing of the product, by what it means and not by what it shows. */
const icons = {
  back: ArrowLeft,
  revoke: Ban,
  done: Check,
  open: ChevronDown,
  waiting: Clock,
  card: CreditCard,
  copy: Copy,
  info: Info,
  health: Activity,
  watch: Hourglass,
  key: KeyRound,
  keyboard: Keyboard,
  language: Languages,
  practise: Unplug,
  theme: SunMoon,
  download: Download,
  sheet: FileSpreadsheet,
  print: Printer,
  groups: Users,
  rooms: LayoutGrid,
  queue: List,
  pause: Pause,
  resume: Play,
  add: Plus,
  refresh: RotateCw,
  search: Search,
  settings: Settings,
  phone: Smartphone,
  link: QrCode,
  warning: TriangleAlert,
  person: User,
  close: X,
  menu: Ellipsis,
  leave: LogOut,
  move: MoveRight,
} as const

export type IconName = keyof typeof icons

const isIconName = (name: string): name is IconName => name in icons
export const iconNames: readonly IconName[] = Object.keys(icons).filter(isIconName)

type Props = { readonly name: IconName; readonly size?: number; readonly className?: string | undefined }

/** Decoration: the words beside it, or the label of its button, say the same. */
export const Icon = ({ name, size = 16, className }: Props) => {
  const Drawing = icons[name]
  // In rem, so that a drawing grows with the words beside it.
  return <Drawing size={`${size / 16}rem`} strokeWidth={1.75} aria-hidden className={className} />
}
