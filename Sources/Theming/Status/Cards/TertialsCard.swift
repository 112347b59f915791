import Diagnostics
import Model

/// The tertial reports: they have pages of their own, and only `status.json` lists them.
let tertialsCard = StatusCard(
  "tertials", order: 110, figures: \.tertials,
  json: { tertials in
    .array(
      tertials.map {
        .record([
          "period": .string($0.period.code), "isWritten": .flag($0.written != nil),
          "sent": JSONText($0.written?.sent), "asOf": JSONText($0.asOf), "frozen": JSONText($0.frozen?.day),
          "checksum": JSONText($0.frozen?.snapshot.checksum),
        ])
      })
  })
