/// Every proof; a new code has its line in one of these lists.
let proofs =
  textProofs + fieldProofs + eventProofs + figureProofs + projectProofs + wholeFileProofs + fileProofs
