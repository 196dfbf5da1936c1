curl -X "PUT" "https://api-dev.cruxconnect.com/timp/orders/allocation/319bba9f-71b1-4a93-8abf-67a45b8fdd5c/" \
     -H 'Authorization: Token 1234567890' \
     -H 'Content-Type: application/json; charset=utf-8' \
     -d $'{
  "line_items": [
    {
      "line_item_uuid": "b84ccd3c-88f8-4050-accf-e049163052e3",
      "allocation": {
        "backorder_date": "2019-01-01",
        "quantity_rejected": "0",
        "quantity_accepted": "5",
        "quantity_backordered": "1"
      }
    }
  ]
}'
