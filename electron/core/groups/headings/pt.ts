import type { HeadingWords } from './heading-words.ts'

/** Portuguese. */
export const pt: HeadingWords = {
  room: `
    Quarto, N° quarto, Nº do quarto, Nº de quarto, Número do quarto, Quarto n°, Nome do quarto, Quarto
    atribuído, Qto, Apto, Apartamento, Nº apto, UH, Nº UH, Acomodação, Alojamento, Unidade`,
  guestName: `
    Hóspede, Hóspedes, Nome do hóspede, Nome hóspede, Nome, Nome completo, Nome e apelido, Nome e
    sobrenome, Apelido e nome, Sobrenome e nome, Passageiro, Passageiros, Viajante, Cliente, Nome
    cliente, Nome do cliente, Participante, Ocupante, Hóspede principal, Nome do passageiro`,
  firstName: `Primeiro nome, Nome próprio`,
  lastName: `Sobrenome, Apelido, Último nome, Apelidos`,
  title: `Tratamento, Título`,
  arrival: `
    Chegada, Data de chegada, Data chegada, Dia de chegada, Entrada, Data de entrada, Data entrada,
    Desde, Início, Data início`,
  departure: `Saída, Data de saída, Data saída, Dia de saída, Partida, Data de partida, Até, Fim, Data fim`,
  stay: `Estadia, Estada, Período, Período da estadia, Período de estadia, Datas, Datas da estadia, Datas de estadia, Chegada saída, Entrada saída, Entrada e saída, De até`,
  nights: `Noites, N° noites, Nº de noites, Número de noites, Diárias`,
  adults: `Adultos, Pessoas, Número de pessoas, Nº pessoas`,
  children: `Crianças`,
  roomType: `Tipo de quarto, Tipo quarto, Tipo, Categoria, Tipologia`,
  keys: `Chaves, N° chaves, Nº de chaves, Número de chaves, Cartões`,
  sharers: `Acompanhante, Acompanhantes, Partilha com, Divide com, Segundo hóspede, Hóspede 2, Nome 2`,
  confirmation: `Reserva, Nº reserva, Nº da reserva, Número da reserva, Número de reserva, Localizador, Confirmação`,
  status: `Situação, Estado, Estado da reserva, Status da reserva`,
  arrivalTime: `Horário de chegada, Hora do check-in, Hora de chegada, Hora chegada`,
  departureTime: `Horário de partida, Horário de saída, Hora do check-out, Hora de partida, Hora de saída`,
  group: `Grupo, Nome do grupo, Evento`,
  email: `Correio eletrónico, Correio eletrônico, Endereço de email, Endereço de e-mail`,
  phone: `Telefone, Nº de telefone, Número de telefone, Telemóvel, Celular`,
  notes: `Observações, Notas, Comentários, Pedidos especiais`,
  context: `Hóspede, Hóspedes, Cliente, Estadia, Estada`,
  other: `
    nascimento, idade, validade, válido, vencimento, caducidade, emissão, passaporte, documento, bi, cc,
    cpf, rg, nif, identidade, identificação, nacionalidade, país, cidade, rua, endereço, morada, cep,
    código postal, preço, tarifa, valor, montante, depósito, sinal, saldo, total, imposto, taxa, iva,
    moeda, pago, pagamento, fatura, conta, folio, fólio, data da reserva, data de reserva, reservado em,
    criado, criada, modificado, cancelamento, voo, companhia aérea, aeroporto, hora, ônibus, autocarro,
    comboio, trem, traslado, líder, guia, motorista, agente, agência, contacto, contato, empresa,
    companhia, origem, canal, funcionário, colaborador, camareira, responsável, número de quartos, nº
    quartos, nº de quartos, andar, piso, edifício, prédio, cama, camas, língua, idioma, sexo, matrícula,
    placa, estacionamento, regime, pensão, emergência, proprietário, hotel, solicitado, preferido,
    cargo, departamento, estado do quarto, motorist*, cama*, opção, cancelamento, agência*`,
}
