import { pluralIn } from './plural.ts'

const n = pluralIn('en')

/** The keys and the command palette. */
export const enPalette = {
  keys: {
    title: 'Keyboard',
    anywhere: 'Everywhere',
    here: 'On this screen',
    names: {
      digits: '0-9',
      arrows: 'Arrow keys',
      enter: 'Enter',
      space: 'Space',
      escape: 'Esc',
      ctrl: 'Ctrl',
    },
    does: {
      late: 'Late check-out or longer stay',
      checkOut: 'Check out a room',
      lost: 'Lost key or phone',
      palette: 'Find a room, a guest or a command',
      jump: 'Go to a room',
      search: 'Search rooms and guests',
      legend: 'Legend',
      recent: 'Recent rooms',
      help: 'These keys',
      back: 'One step back',
      move: 'Move over the board',
      open: 'Open the room, then confirm each step',
      select: 'Select rooms; Shift extends, Ctrl adds',
    },
  },
  palette: {
    label: 'Find anything',
    placeholder: 'Room, guest or command',
    none: (query: string) => `Nothing is called “${query}”.`,
    results: (count: number) => n(count, { one: '# match', other: '# matches' }),
    groups: {
      actions: 'Actions',
      recentRooms: 'Recent rooms',
      recent: 'Used last',
      needsYou: 'Needs you',
      rooms: 'Rooms',
      guests: 'Guests',
      goTo: 'Go to',
      commands: 'Commands',
    },
    room: (room: string) => `Room ${room}`,
    guestIn: (room: string) => `in room ${room}`,
    refresh: 'Read the rooms again',
    pause: 'Pause the queue',
    resume: 'Resume the queue',
    theme: (theme: string) => `Theme: ${theme}`,
    language: (language: string) => `Language: ${language}`,
    practise: (fault: string) => `Practise: ${fault}`,
  },
}
