-- Un escenario entero, casi tan pequeño como puede serlo uno sólido: cada habilidad en tres momentos, una
-- consulta que importa y ningún truco que apruebe. docs/authoring.es.md lo construye paso a paso.
return scenario "el-paquete" {
  title    = "El paquete que no llega",
  language = "es",
  minutes  = 3,

  persona = { name = "Julián Soto", role = "cliente", trust = 50, patience = 50 },

  claim = {
    "Su repartidor no vino. Estuve todo el día en casa.",
    verdict = "confused",
    truth   = "El repartidor fue {donde}.",
    value   = "No haber perdido el día para nada.",
  },

  moments = { "el día en casa", "qué pasó", "lo que costó", "y ahora qué" },

  vary "puerta" {
    { "piso_viejo", donde = "a la calle del Pez, la dirección de un pedido de enero",
      causa = "nadie le dijo que usted se había mudado" },
    { "otro_timbre", donde = "a la calle Mayor, y llamó al 12 en vez de al 21",
      causa = "el error es nuestro", verdict = "right" },
  },

  look "ruta" { "Abrir la ruta del repartidor", shows = "Lunes, 11:40: fue {donde}. No abrió nadie." },

  go { "cuelga", when = "patience <= 0" },

  scene "comienzo" {
    moment = "el día en casa", stance = "open",
    says "Me pedí libre el lunes para esto. Todo el día en la ventana, y su repartidor no apareció.",

    reply "el_dia" {
      "Un día libre pegado a la ventana, eso escuece. ¿Qué dirección nos dio usted?",
      discernment = 2, validation = 2, trust = 10, to = "que_paso",
      why = "El día está perdido, fuera adonde fuera la furgoneta. Y has pedido el dato que decide.",
    },
    reply "salio_un_rato" {
      "Nuestros repartidores llaman siempre dos veces. ¿No saldría usted, aunque fueran cinco minutos?",
      discernment = 0, validation = 0, patience = -30, to = "que_paso", style = "stonewall",
      why = "Una pregunta que acusa. Te lo acaba de decir.",
    },
    reply "un_vale" {
      "Qué barbaridad, lo siento mucho, yo estaría furioso. Le mando diez euros por las molestias.",
      discernment = 0, validation = 1, to = "que_paso", style = "appease",
      why = "Amable, y su paquete no está más cerca.",
    },
  },

  scene "que_paso" {
    moment = "qué pasó",
    says { "Calle Mayor, veintiuno. Donde vivo desde marzo.", when = "said.el_dia" },
    says "Entonces, ¿dónde está?",

    reply "lo_que_consta" {
      "Fue {donde}: {causa}. Ya podía usted esperar hasta las doce. Hoy mismo puede volver.",
      when = "seen.ruta", locked = "No has visto la ruta.",
      discernment = 2, validation = 2, disagreement = 2, trust = 10, to = "el_lunes",
      why = "El dato, ninguna culpa que no toque y lo que viene ahora.",
    },
    reply "nueve_de_diez" {
      "Le entiendo, es para preocuparse. Espere al jueves, que de cada diez aparecen nueve.",
      discernment = 0, validation = 1, disagreement = 0, patience = -15, to = "el_lunes",
      style = "appease", why = "Ha preguntado dónde. Nueve de diez no es ningún sitio.",
    },
    reply "el_transporte" {
      "Cuando sale del almacén ya es cosa del transporte. Tendría que preguntarles a ellos.",
      discernment = 0, validation = 0, disagreement = 0, patience = -25, to = "el_lunes",
      style = "stonewall", why = "Te lo compró a ti.",
    },
  },

  scene "el_lunes" {
    moment = "lo que costó",
    says "¿Y mi lunes? ¿Quién me lo devuelve?",

    reply "los_portes" {
      "Yo no puedo, y unos portes no son un día libre. Es lo que tengo, y hoy se los devuelvo.",
      validation = 2, disagreement = 2, trust = 5, to = "y_ahora",
      why = "Un límite y una oferta. Y no has hecho como si pesaran lo mismo.",
    },
    reply "hora_a_hora" {
      "Tiene razón, no debería perderlo usted. Mándenos la nómina y se lo pagamos hora por hora.",
      validation = 1, disagreement = 0, to = "y_ahora", style = "appease",
      why = "Una promesa que tendrá que romper otra persona.",
    },
    reply "las_condiciones" {
      "Ojalá pudiera. Las condiciones lo excluyen para todo el mundo, y gracias por comprenderlo.",
      validation = 0, disagreement = 1, patience = -10, to = "y_ahora", style = "refuse",
      why = "Un límite sin salida. Y le has dado las gracias por algo que no ha hecho.",
    },
  },

  scene "y_ahora" {
    moment = "y ahora qué",
    says "Pues yo otro día libre no me pido.",

    reply "por_la_tarde" {
      "¿Y cuándo está usted en casa? Hasta las nueve se lo suben; después, en la tienda de abajo.",
      discernment = 2, validation = 2, disagreement = 2,
      to = { { "entregado", when = "seen.ruta" }, "otra_vez" },
      why = "Has preguntado por su día antes de llenárselo; y un límite con una salida.",
    },
    reply "la_franja" {
      "La franja es de nueve a nueve, y me temo que tiene que haber alguien en casa.",
      discernment = 0, validation = 0, disagreement = 1, to = "otra_vez", style = "refuse",
      why = "Un límite sin salida.",
    },
    reply "cuando_quiera" {
      "Ni falta que hace. Diga una hora, al minuto, y le prometo que lo tiene allí en la puerta.",
      discernment = 1, validation = 1, disagreement = 0, to = "otra_vez", style = "appease",
      why = "Has prometido un minuto que no es tuyo.",
    },
  },

  outcome "entregado" { "A las siete y diez suena el timbre, el bueno.", result = "resolved",
    for_client = "Su paquete, y una tarde.", for_company = "Un solo viaje.",
    for_colleague = "Un timbre al que contestan." },
  outcome "otra_vez"  { "El miércoles el paquete vuelve al almacén.", result = "lost" },
  outcome "cuelga"    { "Ha colgado.", result = "lost" },

  path "quien sabe" { "el_dia", "look ruta", "lo_que_consta", "los_portes", "por_la_tarde",
    expect = "passed and outcome == 'entregado' and score.validation >= 90" },
  path "el vale" { "un_vale", "nueve_de_diez", "hora_a_hora", "cuando_quiera",
    with = { puerta = "otro_timbre" }, expect = "not passed and outcome == 'otra_vez'" },
  path "según el manual" { "salio_un_rato", "el_transporte", expect = "outcome == 'cuelga'" },
}
