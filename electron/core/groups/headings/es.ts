import type { HeadingWords } from './heading-words.ts'

/** Spanish. */
export const es: HeadingWords = {
  room: `
    Habitación, Hab, N° habitación, Nº de habitación, Nº hab, Número de habitación, Habitación n°,
    Nombre de la habitación, Habitación asignada, Cuarto, Alojamiento, Apartamento, Unidad, Pieza`,
  guestName: `
    Huésped, Huéspedes, Nombre del huésped, Nombre huésped, Nombre, Nombres y apellidos, Nombre
    completo, Nombre y apellidos, Nombre y apellido, Apellidos y nombre, Apellido y nombre, Apellidos
    nombre, Pasajero, Pasajeros, Nombre del pasajero, Viajero, Viajeros, Cliente, Clientes, Nombre del
    cliente, Participante, Ocupante, Huésped principal`,
  firstName: `Nombre de pila, Nombres, Primer nombre`,
  lastName: `Apellido, Apellidos, Primer apellido`,
  title: `Tratamiento, Título`,
  arrival: `
    Llegada, Fecha de llegada, Fecha llegada, Día de llegada, Entrada, Fecha de entrada, Fecha entrada,
    Desde, Fecha inicio, Inicio`,
  departure: `Salida, Fecha de salida, Fecha salida, Día de salida, Hasta, Fecha fin, Fin`,
  stay: `Estancia, Estadía, Periodo, Período, Período de estancia, Fechas, Fechas de estancia, Fechas de estadía, Llegada salida, Entrada salida, Entrada y salida, Desde hasta`,
  nights: `Noches, N° noches, Nº de noches, Número de noches, Cantidad de noches`,
  adults: `Adultos, Personas, Número de personas, Nº personas, Cantidad de personas`,
  children: `Niños, Menores`,
  roomType: `Tipo, Tipo de habitación, Tipo habitación, Categoría`,
  keys: `Llaves, N° llaves, Nº de llaves, Número de llaves, Tarjetas`,
  sharers: `
    Acompañante, Acompañantes, Comparte con, Comparte habitación con, Segundo huésped, Huésped 2, Nombre
    2`,
  confirmation: `Reserva, N° reserva, Nº de reserva, Número de reserva, Localizador, Confirmación, Código de reserva`,
  status: `Estado, Estado de la reserva, Situación`,
  arrivalTime: `Horario de llegada, Hora de entrada, Hora de check-in, Hora de llegada, Hora llegada`,
  departureTime: `Horario de salida, Hora de check-out, Hora de salida, Hora salida`,
  group: `Grupo, Nombre del grupo, Evento`,
  email: `Correo, Correo electrónico, Dirección de correo`,
  phone: `Teléfono, Nº de teléfono, Número de teléfono, Móvil, Teléfono móvil, Celular`,
  notes: `Observaciones, Notas, Comentarios, Peticiones especiales`,
  context: `Huésped, Huéspedes, Cliente, Pasajero, Estancia, Estadía`,
  other: `
    nacimiento, edad, validez, válido, vencimiento, vence, caducidad, expedición, emisión, pasaporte,
    documento, dni, nie, identidad, identificación, nacionalidad, país, ciudad, calle, dirección, código
    postal, precio, tarifa, importe, monto, depósito, anticipo, saldo, total, impuesto, impuestos, iva,
    moneda, pagado, pago, factura, cuenta, folio, fecha de reserva, reservado, creado, creada,
    modificado, cancelación, vuelo, aerolínea, aeropuerto, hora, autobús, bus, tren, traslado, líder,
    guía, conductor, chófer, agente, agencia, contacto, empresa, compañía, origen, canal, empleado,
    personal, camarera, responsable, número de habitaciones, nº habitaciones, cantidad de habitaciones,
    piso, planta, edificio, cama, camas, idioma, sexo, género, matrícula, aparcamiento, régimen,
    pensión, emergencia, propietario, hotel, solicitada, preferida, cargo, departamento, estado de la
    habitación, conductor*, chofer*, guía*, cama*, opción, cancelación`,
}
